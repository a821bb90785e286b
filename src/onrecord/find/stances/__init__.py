"""Where somebody in a document is for, open to, or against something; about no question yet."""

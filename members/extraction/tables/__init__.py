"""Tables out of foreign files: CSV, Excel and vCard become sheets of rows of texts. No Django here."""

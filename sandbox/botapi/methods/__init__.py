"""The methods of the Bot API that the sandbox serves, one file a topic; importing them registers them."""

"""From a published folder and what it is made of to what somebody who edits relies on in the server."""

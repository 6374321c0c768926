"""From records to what their pages say."""

"""The page: layout and events, rendering, and every sentence a user sees."""

"""Quality figures: on annotated pages, and on texts damaged on purpose."""

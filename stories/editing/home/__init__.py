"""The lists of the home screen: what there is to do, each line leading to where it is done."""

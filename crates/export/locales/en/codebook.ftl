# What stands in a codebook beside the words of the frame.

codebook-include = For example: { $words }
codebook-exclude = Not this: { $words }

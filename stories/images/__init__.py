"""Pictures, letters and attachments that give nothing away."""

using AlbLint.Model;

namespace AlbLint.Aws;

/// <summary>What S3 assumes where nothing is written.</summary>
public static class S3Defaults
{
    /// <summary>Objects are encrypted with keys that S3 manages.</summary>
    public static readonly Default<string> Encryption =
        new("AES256", "AWS", "https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-bucket-encryption.html");
}

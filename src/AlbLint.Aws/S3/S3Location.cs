namespace AlbLint.Aws.S3;

/// <summary>Objects of a bucket below a prefix.</summary>
/// <param name="Bucket">The bucket's name.</param>
/// <param name="Prefix">What their keys begin with; empty for all.</param>
public sealed record S3Location(string Bucket, string Prefix)
{
    private const string Scheme = "s3://";

    /// <summary>Whether a path is an address in S3.</summary>
    public static bool IsOne(string path) => path.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes <c>s3://bucket/prefix</c> apart; null when there is no bucket in it.</summary>
    public static S3Location? Parse(string path)
    {
        var parts = path[Scheme.Length..].Split('/', 2);
        return parts[0].Length == 0 ? null : new S3Location(parts[0], parts.Length > 1 ? parts[1] : "");
    }
}

/// <summary>An object of a bucket.</summary>
/// <param name="Bucket">The bucket's name.</param>
/// <param name="Key">Its key.</param>
public sealed record S3Item(string Bucket, string Key)
{
    /// <inheritdoc/>
    public override string ToString() => $"s3://{Bucket}/{Key}";
}

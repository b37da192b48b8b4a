using AlbLint.Text;

namespace AlbLint.Model;

/// <summary>An S3 bucket that access logs go to, as far as their delivery needs.</summary>
public sealed class LogBucket : Resource
{
    /// <summary>The default encryption's algorithm, in AWS's spelling: AES256 (the default), aws:kms, aws:kms:dsse.</summary>
    public required Setting<string> DefaultEncryption { get; init; }

    /// <summary>The statements of every bucket policy found for it.</summary>
    public required IReadOnlyList<BucketPolicyStatement> Statements { get; init; }

    /// <summary>Whether every policy of the bucket was seen and read whole.</summary>
    public required bool PolicyIsComplete { get; init; }
}

/// <summary>A statement of a bucket policy.</summary>
public sealed class BucketPolicyStatement
{
    /// <summary>Where the statement is written.</summary>
    public required Place Place { get; init; }

    /// <summary>Whether it allows (rather than denies).</summary>
    public required Setting<bool> Allows { get; init; }

    /// <summary>Whom it speaks of: service names, account ids or ARNs, <c>*</c>; null entries are unknown.</summary>
    public required IReadOnlyList<string?> Principals { get; init; }

    /// <summary>The actions: <c>s3:PutObject</c>, <c>s3:*</c>; null entries are unknown.</summary>
    public required IReadOnlyList<string?> Actions { get; init; }

    /// <summary>
    /// The object keys that the statement's resources cover, as patterns behind <c>bucket/</c> with <c>*</c> where a part is unknown; null entries are unknown as a whole.
    /// </summary>
    public required IReadOnlyList<string?> KeyPatterns { get; init; }

    /// <summary>Whether it has conditions.</summary>
    public required bool HasConditions { get; init; }
}

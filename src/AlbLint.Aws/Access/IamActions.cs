namespace AlbLint.Aws.Access;

/// <summary>
/// Every action that the clients call; all of them only read. Which resources each can be limited to:
/// https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscloudformation.html,
/// https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
/// </summary>
public static class IamActions
{
    private const string AnyStack = "arn:*:cloudformation:*:*:stack/*";

    /// <summary>Lists the objects of a bucket.</summary>
    public static IamAction ListBucket { get; } = new("s3:ListBucket", "arn:*:s3:::*", "the log files below a prefix");

    /// <summary>Reads an object.</summary>
    public static IamAction GetObject { get; } = new("s3:GetObject", "arn:*:s3:::*/*", "what is in a log file");

    /// <summary>The actions of <c>alblint logs</c> with logs in S3.</summary>
    public static IReadOnlyList<IamAction> Logs { get; } = [ListBucket, GetObject];

    /// <summary>The actions of <c>alblint stack</c>.</summary>
    public static IReadOnlyList<IamAction> Stacks { get; } =
    [
        new("cloudformation:DescribeStacks", AnyStack, "parameters and outputs of a stack"),
        new("cloudformation:GetTemplate", AnyStack, "the template of a stack"),
        new("cloudformation:ListStackResources", AnyStack, "the real ids of resources, and nested stacks"),
        new("cloudformation:ListExports", "*", "the stacks behind imported values"),
        new("cloudformation:ListStacks", "*", "the stacks that there are, for --all"),
    ];

    /// <summary>Every action with the command that calls it; a command that is not here calls none.</summary>
    public static IReadOnlyList<(string Command, IReadOnlyList<IamAction> Actions)> ByCommand { get; } = [("logs", Logs), ("stack", Stacks)];

    /// <summary>The action of a name; null when the clients do not call it.</summary>
    public static IamAction? Find(string name) => ByCommand.SelectMany(entry => entry.Actions).FirstOrDefault(action => action.Name == name);
}

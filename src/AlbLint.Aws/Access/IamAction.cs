namespace AlbLint.Aws.Access;

/// <summary>A call that the program makes, as a policy names it.</summary>
/// <param name="Name">Service and action: <c>cloudformation:GetTemplate</c>.</param>
/// <param name="Resource">What a statement names as its resource; <c>*</c> where the action knows none.</param>
/// <param name="Purpose">What for, as a clause.</param>
public sealed record IamAction(string Name, string Resource, string Purpose)
{
    /// <summary>The statement of a policy that allows it.</summary>
    public string Statement => $$"""{"Effect": "Allow", "Action": "{{Name}}", "Resource": "{{Resource}}"}""";
}

/// <summary>
/// Every action that the clients call; all of them only read. Which resources each can be limited to:
/// https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscloudformation.html
/// </summary>
public static class IamActions
{
    private const string AnyStack = "arn:*:cloudformation:*:*:stack/*";

    /// <summary>The actions of <c>alblint stack</c>.</summary>
    public static IReadOnlyList<IamAction> Stacks { get; } =
    [
        new("cloudformation:DescribeStacks", AnyStack, "parameters and outputs of a stack"),
        new("cloudformation:GetTemplate", AnyStack, "the template of a stack"),
        new("cloudformation:ListStackResources", AnyStack, "the real ids of resources, and nested stacks"),
        new("cloudformation:ListExports", "*", "the stacks behind imported values"),
        new("cloudformation:ListStacks", "*", "the stacks that there are, for --all"),
    ];

    /// <summary>The action of a name; null when the clients do not call it.</summary>
    public static IamAction? Find(string name) => Stacks.FirstOrDefault(action => action.Name == name);
}

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

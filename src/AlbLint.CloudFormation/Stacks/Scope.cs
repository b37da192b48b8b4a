namespace AlbLint.CloudFormation.Stacks;

/// <summary>Where names are looked up: a stack and the loop variables in force.</summary>
internal sealed record Scope(StackInstance Stack, IReadOnlyDictionary<string, string>? LoopVariables = null)
{
    public Scope With(string variable, string value)
    {
        var variables = new Dictionary<string, string>();
        foreach (var pair in LoopVariables ?? new Dictionary<string, string>())
        {
            variables[pair.Key] = pair.Value;
        }

        variables[variable] = value;
        return new Scope(Stack, variables);
    }

    public string? LoopVariable(string name) => LoopVariables is not null && LoopVariables.TryGetValue(name, out var value) ? value : null;
}

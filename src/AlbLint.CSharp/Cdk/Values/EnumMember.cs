namespace AlbLint.CSharp.Cdk.Values;

/// <summary>A member of an enum.</summary>
internal sealed class EnumMember(string type, string name, object? value) : Datum
{
    /// <summary>The enum's name.</summary>
    public string Type { get; } = type;

    public string Name { get; } = name;

    /// <summary>The number that it stands for.</summary>
    public object? Value { get; } = value;

    public override string Symbol => Type + "." + Name;
}

namespace AlbLint.Findings;

/// <summary>The order of a report: file, place, rule, message.</summary>
public sealed class FindingOrder : IComparer<Finding>
{
    /// <summary>The only instance.</summary>
    public static readonly FindingOrder Instance = new();

    /// <inheritdoc/>
    public int Compare(Finding? x, Finding? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var order = string.CompareOrdinal(x.Place.File.Path, y.Place.File.Path);
        order = order != 0 ? order : x.Place.Range.Start.CompareTo(y.Place.Range.Start);
        order = order != 0 ? order : string.CompareOrdinal(x.Rule.Id, y.Rule.Id);
        order = order != 0 ? order : string.CompareOrdinal(x.Message, y.Message);
        return order != 0 ? order : string.CompareOrdinal(x.Scenario, y.Scenario);
    }
}

/// <summary>Two findings are the same fault when rule, place and message are; scenarios and details do not count.</summary>
public sealed class FindingIdentity : IEqualityComparer<Finding>
{
    /// <summary>The only instance.</summary>
    public static readonly FindingIdentity Instance = new();

    /// <inheritdoc/>
    public bool Equals(Finding? x, Finding? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null
            && x.Rule.Id == y.Rule.Id && x.Place.Range == y.Place.Range && x.Place.File.Path == y.Place.File.Path && x.Message == y.Message);

    /// <inheritdoc/>
    public int GetHashCode(Finding finding) =>
        StringComparer.Ordinal.GetHashCode(finding.Rule.Id) ^ (finding.Place.Range.Start * 397) ^ StringComparer.Ordinal.GetHashCode(finding.Message);
}

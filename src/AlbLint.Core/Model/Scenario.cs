namespace AlbLint.Model;

/// <summary>One consistent assignment of the conditions that a deployment's resources depend on.</summary>
/// <param name="Conditions">The conditions by name with their value, in the order they were met.</param>
public sealed record Scenario(IReadOnlyList<KeyValuePair<string, bool>> Conditions)
{
    /// <summary>The scenario of a deployment without conditions.</summary>
    public static readonly Scenario Only = new([]);

    /// <summary>What the scenario says of a condition; null when the deployment does not depend on it there.</summary>
    public bool? this[string condition]
    {
        get
        {
            foreach (var pair in Conditions)
            {
                if (pair.Key == condition)
                {
                    return pair.Value;
                }
            }

            return null;
        }
    }
}

using AlbLint.CloudFormation.Intrinsics;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Reads the environment variables of a container.</summary>
internal static class EnvironmentReader
{
    /// <summary>The variables by name; a secret has an unknown value.</summary>
    public static IReadOnlyDictionary<string, Setting<string>> Read(PropertyBag container, out bool isComplete)
    {
        var variables = new Dictionary<string, Setting<string>>(StringComparer.Ordinal);
        var environment = container.List("Environment");
        var secrets = container.List("Secrets");
        isComplete = environment.IsComplete && secrets.IsComplete && container.List("EnvironmentFiles") is { IsComplete: true, Items.Count: 0 };
        foreach (var variable in environment.Items.Select(container.Object))
        {
            isComplete &= Add(variables, variable, variable.Text("Value"));
        }

        foreach (var secret in secrets.Items.Select(container.Object))
        {
            isComplete &= Add(variables, secret, Setting.Unknown<string>("a secret", secret.Place));
        }

        return variables;
    }

    private static bool Add(Dictionary<string, Setting<string>> variables, PropertyBag entry, Setting<string> value)
    {
        if (entry["Name"] is not TextValue name)
        {
            return false;
        }

        variables[name.Text] = value;
        return true;
    }
}

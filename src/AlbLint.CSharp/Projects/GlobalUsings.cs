using System.Text;

namespace AlbLint.CSharp.Projects;

/// <summary>
/// The usings that the SDK writes for a project, by its kind, and those that the project's Using items add and take out.
/// See https://learn.microsoft.com/dotnet/core/project-sdk/overview#implicit-using-directives
/// </summary>
public static class GlobalUsings
{
    private static readonly string[] Base =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly string[] Host =
        ["Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging"];

    private static readonly string[] Web =
        ["Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing", "System.Net.Http.Json"];

    /// <summary>The source text; empty when there are none.</summary>
    /// <param name="project">The project.</param>
    /// <param name="isImplicit">Whether the SDK writes some.</param>
    public static string Of(ProjectFile project, bool isImplicit)
    {
        var names = new SortedSet<string>(isImplicit ? OfSdk(project.Sdk) : [], StringComparer.Ordinal);
        foreach (var item in project.Items.Where(item => item.Type == "Using"))
        {
            foreach (var name in item.Values)
            {
                if (item.Operation == ItemOperation.Remove)
                {
                    names.Remove(name);
                }
                else
                {
                    names.Add(item["Alias"] is { Length: > 0 } alias ? $"{alias} = {name}" : item["Static"].Equals("true", StringComparison.OrdinalIgnoreCase) ? "static " + name : name);
                }
            }
        }

        return Text(names);
    }

    /// <summary>The source text of a project that says nothing of usings but that it has the implicit ones.</summary>
    /// <param name="sdk">Its SDK: <c>Microsoft.NET.Sdk.Web</c>.</param>
    public static string Of(string sdk) => Text(OfSdk(sdk));

    private static string Text(IEnumerable<string> names) => names.Aggregate(new StringBuilder(), (text, name) => text.Append("global using ").Append(name).Append(";\n")).ToString();

    private static string[] OfSdk(string sdk) => sdk switch
    {
        "Microsoft.NET.Sdk.Web" => [.. Base, .. Host, .. Web],
        "Microsoft.NET.Sdk.Worker" => [.. Base, .. Host],
        _ => Base,
    };
}

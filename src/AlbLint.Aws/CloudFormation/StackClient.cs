using System.Xml.Linq;
using AlbLint.Aws.Access;

namespace AlbLint.Aws.CloudFormation;

/// <summary>Reads deployed stacks. Nothing is ever written.</summary>
public sealed class StackClient(AwsAccess access) : IDisposable
{
    private const string NestedType = "AWS::CloudFormation::Stack";
    private const string Hidden = "****"; // what DescribeStacks shows of a NoEcho parameter
    private const int MaxDepth = 8; // of nested stacks; real ones nest two or three deep

    /// <summary>The states in which a stack's resources are there: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html</summary>
    private static readonly string[] Deployed =
    [
        "CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE", "IMPORT_COMPLETE", "IMPORT_ROLLBACK_COMPLETE",
        "UPDATE_IN_PROGRESS", "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", "UPDATE_ROLLBACK_FAILED", "UPDATE_FAILED",
    ];

    private readonly Lazy<CloudFormationClient> _client = new(() => Connect(access));

    /// <summary>The Region that is asked; null when an endpoint is given without one.</summary>
    /// <exception cref="AwsFailure">None is configured.</exception>
    public string? Region => _client.Value.Region;

    /// <summary>The names of the stacks that are deployed, in order, without nested ones.</summary>
    /// <exception cref="AwsFailure">AWS cannot be asked.</exception>
    public async Task<IReadOnlyList<string>> Names(CancellationToken stop)
    {
        var filter = Deployed.Select((status, i) => Pair($"StackStatusFilter.member.{i + 1}", status)).ToArray();
        var summaries = await _client.Value.List("ListStacks", "StackSummaries", stop, filter).ConfigureAwait(false);
        return [.. summaries.Where(summary => summary.Text("ParentId") is null).Select(summary => summary.Text("StackName")).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>What all stacks of the Region export.</summary>
    /// <exception cref="AwsFailure">AWS cannot be asked.</exception>
    public async Task<IReadOnlyList<StackExport>> Exports(CancellationToken stop) =>
        [.. from export in await _client.Value.List("ListExports", "Exports", stop).ConfigureAwait(false)
            select new StackExport(export.Text("Name") ?? "", export.Text("Value") ?? "", export.Text("ExportingStackId") ?? "")];

    /// <summary>A stack with its nested ones.</summary>
    /// <param name="name">Its name or id.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <exception cref="AwsFailure">AWS cannot be asked, or there is no such stack.</exception>
    public Task<DeployedStack> Read(string name, CancellationToken stop) => Read(name, 0, stop);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_client.IsValueCreated)
        {
            _client.Value.Dispose();
        }
    }

    private static CloudFormationClient Connect(AwsAccess access)
    {
        try
        {
            return new CloudFormationClient(access);
        }
        catch (Exception failure)
        {
            throw AwsFailure.Of(failure, "cloudformation:DescribeStacks");
        }
    }

    private async Task<DeployedStack> Read(string name, int depth, CancellationToken stop)
    {
        var described = await Describe(name, stop).ConfigureAwait(false);
        var id = described.Text("StackId") ?? name;
        var template = await _client.Value.Call("GetTemplate", stop, Pair("StackName", id), Pair("TemplateStage", "Processed")).ConfigureAwait(false);
        var resources = await _client.Value.List("ListStackResources", "StackResourceSummaries", stop, Pair("StackName", id)).ConfigureAwait(false);
        var parameters = described.Members("Parameters").Select(parameter => (Name: parameter.Text("ParameterKey") ?? "", Value: parameter.Text("ParameterValue") ?? "")).ToList();
        var nested = new Dictionary<string, DeployedStack>(StringComparer.Ordinal);
        foreach (var resource in depth < MaxDepth ? resources.Where(resource => resource.Text("ResourceType") == NestedType && resource.Text("ResourceStatus") != "DELETE_COMPLETE") : [])
        {
            if (resource.Text("PhysicalResourceId") is { Length: > 0 } inner)
            {
                nested[resource.Text("LogicalResourceId") ?? ""] = await Read(inner, depth + 1, stop).ConfigureAwait(false);
            }
        }

        return new DeployedStack
        {
            Name = described.Text("StackName") ?? name,
            Id = id,
            Template = template.Text("TemplateBody") ?? "",
            Parameters = parameters.Where(parameter => parameter.Value != Hidden).ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal),
            HiddenParameters = [.. parameters.Where(parameter => parameter.Value == Hidden).Select(parameter => parameter.Name)],
            Outputs = Map(described.Members("Outputs"), "OutputKey", "OutputValue"),
            Resources = Map(resources, "LogicalResourceId", "PhysicalResourceId"),
            Nested = nested,
        };
    }

    private async Task<XElement> Describe(string name, CancellationToken stop)
    {
        var result = await _client.Value.Call("DescribeStacks", stop, Pair("StackName", name)).ConfigureAwait(false);
        return result.Members("Stacks").FirstOrDefault() ?? new XElement("none");
    }

    private static Dictionary<string, string> Map(IEnumerable<XElement> members, string key, string value)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            map[member.Text(key) ?? ""] = member.Text(value) ?? "";
        }

        return map;
    }

    private static KeyValuePair<string, string> Pair(string name, string value) => new(name, value);
}

using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>
/// A construct that has nothing to do with load balancers, or whose deeds are not known. Its resources name what it is given: whoever has a
/// target group may register in it.
/// </summary>
internal sealed class OpaqueConstruct : CdkConstruct
{
    private const int MaxDepth = 6;

    /// <param name="arguments">The scope, the id and the properties.</param>
    /// <param name="typeName">The full name of its class; null for a construct that makes nothing.</param>
    public OpaqueConstruct(Arguments arguments, string? typeName = null)
        : base(arguments)
    {
        TypeName = typeName;
        var given = References(arguments[2], 0).ToList();
        if (typeName is not null && given.Count > 0)
        {
            Resource(ResourceType(typeName)).Has("Given", () => MadeNodes.List(given, Place));
        }
    }

    /// <summary>Tells the template that something that is not known has what a call is given.</summary>
    public static void HandOver(Arguments arguments)
    {
        var given = Enumerable.Range(0, arguments.Count).SelectMany(index => References(arguments[index], 0)).ToList();
        if (given.Count > 0)
        {
            var assembly = arguments.Program.Assembly;
            new CfnObject(assembly.Nowhere, "{?}", "AWS::CDK::Unknown", arguments.Place, assembly).Has("Given", () => MadeNodes.List(given, arguments.Place));
        }
    }

    private static string ResourceType(string typeName)
    {
        var parts = typeName.Split('.');
        var name = parts[parts.Length - 1];
        return parts is ["Amazon", "CDK", "AWS", var service, ..] ? service == "SSM" ? "AWS::SSM::Parameter" : $"AWS::{service}::{name}"
            : name is "CustomResource" or "AwsCustomResource" || parts[0] != "Amazon" ? "Custom::" + name : "AWS::CDK::" + name;
    }

    private static IEnumerable<TemplateNode> References(Slot slot, int depth) => depth > MaxDepth ? [] : slot.Value switch
    {
        Token token => [token.Node(slot.Place)],
        ListDatum list => list.Items.SelectMany(item => References(item, depth + 1)),
        MapDatum map => map.Entries.SelectMany(entry => References(entry.Value, depth + 1)),
        Instance { Base: null } instance => instance.Members.Values.SelectMany(member => References(member, depth + 1)),
        var datum => Of(datum) is CdkConstruct { DefaultChild: CfnObject made } ? [made.Ref.Node(slot.Place)] : [],
    };
}

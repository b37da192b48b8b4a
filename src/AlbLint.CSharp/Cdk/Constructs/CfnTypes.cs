using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>L1 constructs: their classes, properties and attributes have the names that CloudFormation has.</summary>
internal static class CfnTypes
{
    private const string Prefix = "Cfn";

    /// <summary>The resource type of a class: <c>AWS::EC2::SecurityGroup</c> of <c>Amazon.CDK.AWS.EC2.CfnSecurityGroup</c>; null for other classes.</summary>
    public static string? Of(INamedTypeSymbol type) =>
        type.Name.StartsWith(Prefix, StringComparison.Ordinal) && type.ContainingNamespace is { ContainingNamespace: { Name: "AWS", ContainingNamespace.Name: "CDK" } } service
            ? $"AWS::{service.Name}::{type.Name.Substring(Prefix.Length)}" : null;

    public static CfnObject Make(string type, Arguments arguments)
    {
        var scope = CdkObject.Of<CdkConstruct>(arguments[0]) ?? arguments.Program.Assembly.Nowhere;
        var resource = new CfnObject(scope, arguments[1].Text ?? "{?}", type, arguments.Place, arguments.Program.Assembly);
        var props = arguments.PropsAt(2);
        foreach (var pair in (props.Slot.Value as Instance)?.Members ?? [])
        {
            resource.Set(pair.Key, pair.Value);
        }

        resource.IsOpen = !props.IsComplete;
        return resource;
    }
}

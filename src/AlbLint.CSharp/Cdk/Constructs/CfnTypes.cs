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

    /// <summary>The class of a resource type; null when the CDK has none.</summary>
    public static string? ClassOf(string type) => type.Split(["::"], StringSplitOptions.None) is ["AWS", var service, var name] ? $"Amazon.CDK.AWS.{service}.{Prefix}{name}" : null;

    /// <summary>A <c>CfnResource</c>, which is given its type and properties as CloudFormation names them.</summary>
    public static CfnObject MakeGeneric(Arguments arguments)
    {
        var props = arguments.PropsAt(2);
        var scope = CdkObject.Of<CdkConstruct>(arguments[0]) ?? arguments.Program.Assembly.Nowhere;
        var properties = props["Properties"];
        if (props["Type"].Text is null)
        {
            arguments.Program.Assembly.LeaveOpen("the type of the resource is not known", arguments.Place);
        }

        var resource = new CfnObject(scope, arguments[1].Text ?? "{?}", props["Type"].Text ?? "?", arguments.Place, arguments.Program.Assembly)
        {
            TypeName = "Amazon.CDK.CfnResource",
            IsOpen = !properties.IsNull && properties.Value is not MapDatum { IsComplete: true },
        };
        foreach (var entry in (properties.Value as MapDatum)?.Entries ?? [])
        {
            if (entry.Key.Text is { } name)
            {
                resource.Has(name, entry.Value);
            }
            else
            {
                resource.IsOpen = true;
            }
        }

        return resource;
    }

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

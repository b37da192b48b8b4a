using System.Globalization;
using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>The core of the CDK: apps, stacks, durations, parameters, functions.</summary>
internal static class CoreTypes
{
    public static readonly CdkType[] All =
    [
        new("Amazon.CDK.App") { Make = arguments => new AppObject(arguments) },
        new("Amazon.CDK.Stage") { Make = arguments => new StackObject(arguments) },
        new("Amazon.CDK.Stack") { Make = arguments => new StackObject(arguments), Static = StackMember },
        new("Amazon.CDK.NestedStack") { Make = arguments => new StackObject(arguments) },
        new("Constructs.Construct") { Make = arguments => new OpaqueConstruct(arguments) },
        new("Amazon.CDK.Duration") { Static = Duration },
        new("Amazon.CDK.Aws") { Static = (name, _, _) => Pseudo(name) },
        new("Amazon.CDK.Fn") { Static = Function },
        new("Amazon.CDK.Aspects") { Static = AspectsObject.Of },
        new("Amazon.CDK.CfnResource") { Make = CfnTypes.MakeGeneric },
        new("Amazon.CDK.CloudFormation.Include.CfnInclude") { Make = Include },
        new("Amazon.CDK.CfnCondition") { Make = arguments => new CfnConditionObject(arguments) },
        new("Amazon.CDK.CfnOutput") { Make = Output },
        new("Amazon.CDK.CfnParameter") { Make = arguments => new CfnParameterObject(arguments) },
        new("Amazon.CDK.Token") { Static = (name, arguments, _) => name.StartsWith("As", StringComparison.Ordinal) && arguments is not null ? arguments[0].Value : null },
    ];

    private static OpaqueConstruct Output(Arguments arguments)
    {
        var output = new OpaqueConstruct(arguments);
        var props = arguments.PropsAt(2);
        var export = props["ExportName"];
        arguments.Program.Assembly.Outputs[output.Path] = Nodes.Object(
            arguments.Place, ("Value", Nodes.Of(props["Value"])), ("Export", export.IsNull ? null : Nodes.Object(export.Place, ("Name", Nodes.Of(export)))));
        return output;
    }

    // A template whose resources the program does not name.
    private static OpaqueConstruct Include(Arguments arguments)
    {
        arguments.Program.Assembly.LeaveOpen("what the template has is not read", arguments.Place);
        return new OpaqueConstruct(arguments);
    }

    private static StackObject? StackMember(string name, Arguments? arguments, Place place) => name == "Of" && arguments is not null ? CdkObject.Of<CdkConstruct>(arguments[0])?.Stack : null;

    private static Datum? Duration(string name, Arguments? arguments, Place place)
    {
        if (arguments is null)
        {
            return null;
        }

        if (name == "Parse" && arguments[0].Text is { } text)
        {
            return Iso(text);
        }

        var ticks = name switch
        {
            "Millis" => TimeSpan.TicksPerMillisecond,
            "Seconds" => TimeSpan.TicksPerSecond,
            "Minutes" => TimeSpan.TicksPerMinute,
            "Hours" => TimeSpan.TicksPerHour,
            "Days" => TimeSpan.TicksPerDay,
            _ => 0,
        };
        return ticks == 0 ? null
            : arguments[0].Number is { } amount && Math.Abs(amount) * ticks < TimeSpan.MaxValue.Ticks ? new Scalar(TimeSpan.FromTicks((long)(amount * ticks)))
            : name == "Seconds" && arguments[0].Value is Token or Unknown ? arguments[0].Value
            : new Unknown("the duration is not known", arguments[0].Value.Symbol is { } symbol ? $"{name}({symbol})" : null);
    }

    private static Datum? Iso(string text)
    {
        try
        {
            return new Scalar(System.Xml.XmlConvert.ToTimeSpan(text));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static Token Pseudo(string name) => Token.Ref("AWS::" + string.Concat(name.ToLowerInvariant().Split('_').Select(part => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(part))));

    private static Datum? Function(string name, Arguments? arguments, Place place) => name switch
    {
        "ImportValue" when arguments is not null => Call("Fn::ImportValue", arguments[0]),
        "GetAtt" when arguments?[0].Text is { } id && arguments[1].Text is { } attribute => Token.GetAtt(id, attribute),
        "Ref" when arguments?[0].Text is { } id => Token.Ref(id),
        "Base64" when arguments is not null => arguments[0].Value,
        _ when arguments is not null && name.StartsWith("Condition", StringComparison.Ordinal) => CfnConditionObject.Function(name, arguments),
        _ => null,
    };

    private static Token Call(string function, Slot argument) =>
        new(argument.Value.Symbol is { } symbol ? function + "(" + symbol + ")" : null, place => MadeNodes.Map(function, Nodes.Of(argument) ?? Nodes.Unknown("not given", place), place));
}

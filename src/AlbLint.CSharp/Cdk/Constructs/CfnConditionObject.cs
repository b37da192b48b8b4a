using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>A <c>CfnCondition</c>: a condition that the deployment decides.</summary>
internal sealed class CfnConditionObject : CdkConstruct
{
    private Slot _expression;

    public CfnConditionObject(Arguments arguments)
        : base(arguments)
    {
        _expression = arguments.PropsAt(2)["Expression"];
        Name = Assembly.Conditions.ContainsKey(Id) ? Path : Id;
        Assembly.Conditions[Name] = Definition;
    }

    /// <summary>The entry in the template's conditions.</summary>
    public string Name { get; }

    public override Slot? Read(string property, Place place) => property is "LogicalId" or "Ref" ? Slot.Of(Name, place) : base.Read(property, place);

    public override bool Write(string property, Slot value)
    {
        _expression = property == "Expression" ? value : _expression;
        return property == "Expression";
    }

    /// <summary>The name of a condition; of one that is not known the name of a condition that nothing decides.</summary>
    public static string NameOf(Slot condition, CloudAssembly assembly)
    {
        if (Of<CfnConditionObject>(condition) is { } known)
        {
            return known.Name;
        }

        var name = condition.Value.Symbol ?? condition.Place.ToString();
        assembly.Conditions[name] = () => Nodes.Of(condition) ?? Nodes.Unknown("the condition is not known", condition.Place);
        return name;
    }

    /// <summary>What a method of <c>Fn</c> makes of conditions; null for those that CloudFormation has for rules only.</summary>
    public static Datum? Function(string method, Arguments arguments) => method switch
    {
        "ConditionEquals" => Call("Fn::Equals", [arguments[0], arguments[1]]),
        "ConditionNot" => Call("Fn::Not", [arguments[0]]),
        "ConditionAnd" when arguments.From(0) is { IsComplete: true } all => Call("Fn::And", all.Items),
        "ConditionOr" when arguments.From(0) is { IsComplete: true } all => Call("Fn::Or", all.Items),
        "ConditionIf" when arguments[0].Text is not null => Call("Fn::If", [arguments[0], arguments[1], arguments[2]]),
        _ => null,
    };

    private TemplateNode Definition() => Nodes.Of(_expression) ?? Nodes.Unknown("the condition is not given", Place);

    private static Token Call(string function, IReadOnlyList<Slot> operands)
    {
        var symbols = operands.Select(operand => operand.Value.Symbol).ToList();
        return new(symbols.Contains(null) ? null : function + "(" + string.Join(",", symbols) + ")", place => MadeNodes.Map(function, MadeNodes.List(operands.Select(operand => Operand(operand, place)), place), place));
    }

    private static TemplateNode Operand(Slot operand, Place place) =>
        Of<CfnConditionObject>(operand) is { } condition ? MadeNodes.Map("Condition", MadeNodes.Text(condition.Name, operand.Place), operand.Place)
        : Nodes.Of(operand) ?? MadeNodes.Ref("AWS::NoValue", place);
}

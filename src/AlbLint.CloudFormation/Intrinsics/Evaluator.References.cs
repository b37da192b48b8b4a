using AlbLint.CloudFormation.Stacks;
using AlbLint.CloudFormation.Syntax;
using AlbLint.Text;

namespace AlbLint.CloudFormation.Intrinsics;

/// <content>Ref, GetAtt, ImportValue: names of parameters, resources, outputs and exports.</content>
internal sealed partial class Evaluator
{
    // Attributes that repeat what is written in the resource's own properties.
    private static readonly string[] Echoed = ["CidrBlock", "AvailabilityZone", "SecurityGroups", "VpcId"];

    private Value Ref(TemplateNode argument, Scope scope, Place place) => Evaluate(argument, scope) switch
    {
        TextValue name => Named(name.Text, scope, place),
        _ => new UnknownValue("the name in Ref is not known", place),
    };

    private Value Named(string name, Scope scope, Place place)
    {
        if (name == "AWS::NoValue")
        {
            return new AbsentValue(place);
        }

        if (scope.LoopVariable(name) is { } text)
        {
            return new TextValue(text, place);
        }

        if (name.StartsWith("AWS::", StringComparison.Ordinal))
        {
            return PseudoParameter(name, scope.Stack, place);
        }

        if (scope.Stack.Template.Parameters.TryGetValue(name, out var parameter))
        {
            return ParameterValue(parameter, scope.Stack, place);
        }

        return scope.Stack.Resources.TryGetValue(name, out var resource)
            ? Reference(resource, null, place)
            : new UnknownValue($"{name} is not defined in the template", place, "name:" + scope.Stack.Qualify(name));
    }

    private Value Reference(TemplateResource resource, string? attribute, Place place)
    {
        if (!Exists(resource))
        {
            return new UnknownValue($"{resource.Id} does not exist in this scenario", place);
        }

        if (attribute is not null && Array.IndexOf(Echoed, attribute) >= 0 && resource.Properties is MappingNode properties && properties[attribute] is { } echoed)
        {
            return Evaluate(echoed, resource.Scope).At(place);
        }

        return new ReferenceValue(resource, attribute, place);
    }

    private Value GetAtt(TemplateNode argument, Scope scope, Place place)
    {
        string? name = null;
        string? attribute = null;
        if (argument is SequenceNode { Items: { Count: > 1 } items })
        {
            name = (Evaluate(items[0], scope) as TextValue)?.Text;
            var parts = items.Skip(1).Select(part => (Evaluate(part, scope) as TextValue)?.Text).ToList();
            attribute = parts.Contains(null) ? null : string.Join(".", parts);
        }
        else if (Evaluate(argument, scope) is TextValue dotted && dotted.Text.IndexOf('.') is > 0 and var dot)
        {
            name = dotted.Text.Substring(0, dot);
            attribute = dotted.Text.Substring(dot + 1);
        }

        return name is null || attribute is null ? new UnknownValue("the attribute in GetAtt is not known", place) : Attribute(name, attribute, scope, place);
    }

    private Value Attribute(string name, string attribute, Scope scope, Place place)
    {
        const string Outputs = "Outputs.";
        if (!scope.Stack.Resources.TryGetValue(name, out var resource))
        {
            return new UnknownValue($"{name} is not defined in the template", place, "getatt:" + scope.Stack.Qualify(name) + "." + attribute);
        }

        if (attribute.StartsWith(Outputs, StringComparison.Ordinal) && scope.Stack.Nested.TryGetValue(name, out var nested))
        {
            return Output(nested, attribute.Substring(Outputs.Length), place);
        }

        return Reference(resource, attribute, place);
    }

    private Value Output(StackInstance stack, string name, Place place) =>
        stack.Template.Outputs[name] is MappingNode output && output["Value"] is { } value
            ? Evaluate(value, stack.Scope).At(place)
            : new UnknownValue($"the stack has no output {name}", place, "output:" + stack.Qualify(name));

    private Value ImportValue(TemplateNode argument, Scope scope, Place place)
    {
        var name = Evaluate(argument, scope);
        if (name is TextValue text && scope.Stack.Group.FindExport(text.Text, this) is var (stack, value))
        {
            return Evaluate(value, stack.Scope).At(place);
        }

        return new UnknownValue("imported from another stack", place, name.Symbol is { } symbol ? "import:" + symbol : null);
    }

    private Value ParameterValue(Parameter parameter, StackInstance stack, Place place)
    {
        if (stack.Given.TryGetValue(parameter.Name, out var given))
        {
            return FromText(parameter, given, place);
        }

        if (stack.ParentExpression(parameter.Name) is { } expression && Evaluate(expression, stack.Parent!.Scope) is var passed and not AbsentValue)
        {
            return !parameter.IsList ? passed.At(place) : passed switch
            {
                TextValue text => FromText(parameter, text.Text, place).Using(text.Defaults),
                UnknownValue unknown => (Value?)Pieces(unknown, ",", place) ?? unknown with { Place = place, IsList = unknown.IsList == true ? true : null },
                _ => passed.At(place),
            };
        }

        var variable = stack.Qualify(parameter.Name);
        var symbol = "param:" + variable;
        if (decisions.Peek(variable) is { } choice && stack.Domain(parameter) is { } domain)
        {
            var option = domain.Options[Math.Min(choice, domain.Options.Count - 1)];
            return option is null ? new UnknownValue($"parameter {parameter.Name} may be anything else", place, symbol) { IsList = parameter.IsList }
                : FromText(parameter, option, place).Using(choice == 0 && option == parameter.Default ? parameter.Name : null);
        }

        if (stack.Hidden.Contains(parameter.Name))
        {
            return new UnknownValue($"parameter {parameter.Name} is not told", place, symbol) { IsList = parameter.IsList };
        }

        return parameter.Default is { } text2 && !parameter.IsSystemsManager
            ? FromText(parameter, text2, place).Using(parameter.Name)
            : new UnknownValue(parameter.IsSystemsManager ? $"parameter {parameter.Name} is read from Systems Manager" : $"parameter {parameter.Name} has no default", place, symbol) { IsList = parameter.IsList };
    }

    private static Value FromText(Parameter parameter, string text, Place place) => parameter.IsSystemsManager
        ? new UnknownValue($"parameter {parameter.Name} is read from Systems Manager", place, "ssm:" + text) { IsList = parameter.IsList }
        : parameter.IsList
        ? text.Length == 0 ? new ListValue([], place) : new ListValue([.. text.Split(',').Select(item => Literal(item.Trim(), place).Using(null))], place)
        : Literal(text, place);

    private Value PseudoParameter(string name, StackInstance stack, Place place)
    {
        if (name == "AWS::StackName" && stack.Name is not null)
        {
            return new TextValue(stack.Name, place);
        }

        var variable = stack.Qualify(name);
        if (name is not ("AWS::StackName" or "AWS::StackId"))
        {
            variable = name; // the same for every stack of one deployment
        }

        if (decisions.Peek(variable) is { } choice && stack.PseudoOptions(name) is { } options && options[Math.Min(choice, options.Count - 1)] is { } text)
        {
            return new TextValue(text, place);
        }

        return new UnknownValue($"{name} is known when the stack is deployed", place, "pseudo:" + variable) { IsList = name == "AWS::NotificationARNs" };
    }
}

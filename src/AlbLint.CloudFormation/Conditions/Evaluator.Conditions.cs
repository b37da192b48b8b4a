using AlbLint.CloudFormation.Stacks;
using AlbLint.CloudFormation.Syntax;
using AlbLint.Text;

namespace AlbLint.CloudFormation.Intrinsics;

/// <content>Conditions: what the template does not decide is a choice of the scenario.</content>
internal sealed partial class Evaluator
{
    private readonly Dictionary<string, bool?> _conditions = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, bool>> _met = [.. assumed?.Conditions ?? []];

    /// <summary>The named conditions that anything depended on, with their values, in the order they were met.</summary>
    public IReadOnlyList<KeyValuePair<string, bool>> ConditionsMet => _met;

    /// <summary>Whether a resource exists in this scenario.</summary>
    public bool Exists(TemplateResource resource) =>
        (resource.Condition is null || Condition(resource.Condition, resource.Stack) != false)
        && (resource.Stack.Parent is not { } parent || Exists(parent));

    /// <summary>The value of a named condition; null when it is not defined or defined by itself.</summary>
    public bool? Condition(string name, StackInstance stack)
    {
        var key = stack.Qualify(name);
        if (_conditions.TryGetValue(key, out var known))
        {
            return known;
        }

        _conditions[key] = null; // a condition that refers to itself has no value
        var value = stack.Template.Conditions[name] is { } definition ? Truth(definition, stack.Scope) : null;
        _conditions[key] = value;
        if (value is { } decided)
        {
            _met.Add(new KeyValuePair<string, bool>(stack.Group.HasSeveral ? key : name, decided));
        }

        return value;
    }

    private Value If(TemplateNode argument, Scope scope, Place place)
    {
        if (argument is not SequenceNode { Items: [ScalarNode name, var whenTrue, var whenFalse] })
        {
            return new UnknownValue("If needs a condition and two values", place);
        }

        return Condition(name.Text, scope.Stack) switch
        {
            true => Evaluate(whenTrue, scope),
            false => Evaluate(whenFalse, scope),
            null => new UnknownValue($"condition {name.Text} is not known", place),
        };
    }

    private bool? Truth(TemplateNode node, Scope scope)
    {
        if (_depth >= MaxDepth || !work.Step())
        {
            return null;
        }

        if (node is ScalarNode { Text: "true" or "false" } literal)
        {
            return literal.Text == "true";
        }

        if (node is not MappingNode { Entries: [var call] })
        {
            return null;
        }

        _depth++;
        var value = call.Key.Text switch
        {
            "Fn::Equals" => EqualsTruth(call.Value, scope),
            "Fn::And" => All(call.Value, scope, stopAt: false),
            "Fn::Or" => All(call.Value, scope, stopAt: true),
            "Fn::Not" => !(call.Value is SequenceNode { Items: [var inner] } ? Truth(inner, scope) : Truth(call.Value, scope)),
            "Condition" when call.Value is ScalarNode name => Condition(name.Text, scope.Stack),
            _ => null,
        };
        _depth--;
        return value;
    }

    private bool? All(TemplateNode node, Scope scope, bool stopAt)
    {
        bool? result = !stopAt;
        foreach (var operand in node is SequenceNode list ? list.Items : [])
        {
            var value = Truth(operand, scope);
            if (value == stopAt)
            {
                return stopAt;
            }

            result = value is null ? null : result;
        }

        return result;
    }

    private bool? EqualsTruth(TemplateNode argument, Scope scope)
    {
        if (argument is not SequenceNode { Items: [var leftNode, var rightNode] })
        {
            return null;
        }

        Decide(leftNode, scope);
        Decide(rightNode, scope);
        var left = Evaluate(leftNode, scope);
        var right = Evaluate(rightNode, scope);
        if (left is TextValue l && right is TextValue r)
        {
            return l.Text == r.Text;
        }

        if (left.Symbol is not { } a || right.Symbol is not { } b)
        {
            return null;
        }

        if (a == b)
        {
            return true;
        }

        // "Any other value" of a parameter differs from every text that the conditions compare it with.
        if (IsOther(leftNode, left, right) || IsOther(rightNode, right, left))
        {
            return false;
        }

        return decisions.Choose("equal:" + a + "=" + b, 2) == 1;
    }

    /// <summary>Makes a compared parameter a choice of the scenario, unless something gives its value.</summary>
    private void Decide(TemplateNode node, Scope scope)
    {
        if (ReferencedName(node) is not { } name || scope.LoopVariable(name) is not null)
        {
            return;
        }

        var stack = scope.Stack;
        if (stack.Template.Parameters.TryGetValue(name, out var parameter))
        {
            if (!stack.Given.ContainsKey(name) && stack.ParentExpression(name) is null && !parameter.IsSystemsManager && stack.Domain(parameter) is { } domain)
            {
                decisions.Choose(stack.Qualify(name), domain.Options.Count);
            }
            else if (stack.ParentExpression(name) is { } expression)
            {
                Decide(expression, stack.Parent!.Scope);
            }
        }
        else if (stack.PseudoOptions(name) is { } options && (name != "AWS::StackName" || stack.Name is null))
        {
            decisions.Choose(name is "AWS::StackName" or "AWS::StackId" ? stack.Qualify(name) : name, options.Count);
        }
    }

    private bool IsOther(TemplateNode node, Value value, Value text) =>
        text is TextValue && value is UnknownValue && (value.Symbol!.StartsWith("param:", StringComparison.Ordinal) || value.Symbol.StartsWith("pseudo:", StringComparison.Ordinal))
        && ReferencedName(node) is not null && decisions.Peek(value.Symbol.Substring(value.Symbol.IndexOf(':') + 1)) is not null;

    private static string? ReferencedName(TemplateNode node) => node is MappingNode { Entries: [{ Key.Text: "Ref", Value: ScalarNode name }] } ? name.Text : null;
}

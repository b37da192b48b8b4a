using System.Collections.Immutable;
using AlbLint.CSharp.Cdk.Constructs;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <content>Calls.</content>
internal sealed partial class Interpreter
{
    private Slot Invoke(IInvocationOperation call, Frame frame)
    {
        var method = call.TargetMethod;
        var place = PlaceOf(call);
        var target = call.Instance is null ? null : Evaluate(call.Instance, frame);
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return Call(target, [.. Each(call.Arguments.Select(argument => argument.Value), frame)], place);
        }

        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return Invoke(new Closure(method, Code.Body(method), frame, null), [.. Bound(call.Arguments, frame).Select(pair => pair.Value)], place);
        }

        if (target?.Value is Instance instance && call.IsVirtual && Implementation(instance, method) is IMethodSymbol real)
        {
            return Code.IsOwn(real) ? Own(real, method, target, call, frame) : Foreign(real, target, call, frame);
        }

        return Code.IsOwn(method) && !method.IsAbstract ? Own(method, method, target, call, frame) : Foreign(method, target, call, frame);
    }

    private Slot Own(IMethodSymbol method, IMethodSymbol declared, Slot? target, IInvocationOperation call, Frame frame)
    {
        var bound = Bound(call.Arguments, frame);
        var parameters = method.OriginalDefinition.Parameters;
        var arguments = bound.Select(pair => new KeyValuePair<IParameterSymbol, Slot>(parameters[Math.Min(pair.Key.Ordinal, parameters.Length - 1)], pair.Value)).ToList();
        var result = Run(method.OriginalDefinition, target, arguments, PlaceOf(call));
        return SymbolEqualityComparer.Default.Equals(method, declared) && method.ReturnsVoid ? Slot.Of(null, result.Place) : result;
    }

    private Slot Foreign(IMethodSymbol method, Slot? target, IInvocationOperation call, Frame frame)
    {
        var place = PlaceOf(call);
        var arguments = Named(call.Arguments, place, frame);
        var self = target is { } receiver ? CdkObject.Of(receiver.Value) : null;
        var result = self?.Call(method.Name, arguments)
            ?? (method.IsStatic ? CdkTypes.CallStatic(method, arguments) : null)
            ?? KnownCalls.Call(method, target, arguments, this);
        if (result is { } known)
        {
            return known;
        }

        if (target?.Value is Token && method.Name == "ToString")
        {
            return target.At(place);
        }

        if (!CdkTypes.IsCdk(method.ContainingType))
        {
            Escapes.Of(target, arguments.All);
            RunGiven(method, arguments);
        }
        else if (target?.Value is Unknown && CdkTypes.MayRegister(method.ContainingType))
        {
            Escapes.Of(null, arguments.All);
            OpaqueConstruct.HandOver(arguments);
        }

        var symbol = KnownCalls.IsPure(method) ? Symbol(method, target, arguments) : null;
        return Slot.Unknown($"what {method.Name} returns is not known", place, symbol);
    }

    /// <summary>Calls what may be a delegate that is known.</summary>
    private Slot Call(Slot? target, IReadOnlyList<Slot> arguments, Place place)
    {
        if (target?.Value is Closure closure)
        {
            return Invoke(closure, arguments, place);
        }

        Escapes.Of(null, arguments);
        return Slot.Unknown("the delegate is not known", place);
    }

    // Code that is not followed may call a delegate, as often as it likes and with what it likes. LINQ only asks.
    private void RunGiven(IMethodSymbol method, Arguments arguments)
    {
        foreach (var closure in arguments.All.Select(argument => argument.Value).OfType<Closure>().Where(_ => method.ContainingType.Name is not ("Enumerable" or "List")))
        {
            program.Assembly.LeaveOpen($"how often {method.Name} runs what it is given is not known", arguments.Place);
            Invoke(closure, [.. closure.Method.Parameters.Select(parameter => Slot.Unknown($"{method.Name} decides {parameter.Name}", arguments.Place))], arguments.Place);
        }
    }

    private static string? Symbol(IMethodSymbol method, Slot? target, Arguments arguments)
    {
        var parts = new List<string?> { target is { } self ? self.Value.Symbol : "" };
        for (var i = 0; i < arguments.Count; i++)
        {
            parts.Add(arguments[i].Value.Symbol);
        }

        return parts.Contains(null) ? null : $"{method.ContainingType.Name}.{method.Name}({string.Join(",", parts)})";
    }

    /// <summary>Calls a delegate.</summary>
    public Slot Invoke(Closure closure, IReadOnlyList<Slot> arguments, Place place)
    {
        var method = closure.Method;
        var bound = method.Parameters.Take(arguments.Count).Select((parameter, index) => new KeyValuePair<IParameterSymbol, Slot>(parameter, arguments[index])).ToList();
        if (closure.Body is null)
        {
            return Code.IsOwn(method) ? Run(method, closure.Target, bound, place) : Slot.Unknown($"what {method.Name} returns is not known", place);
        }

        if (program.Depth >= MaxDepth)
        {
            return Slot.Unknown("too many calls within calls", place);
        }

        var frame = new Frame(closure.Frame, null);
        foreach (var pair in bound)
        {
            frame.Declare(pair.Key, pair.Value);
        }

        program.Depth++;
        Execute(closure.Body, frame);
        program.Depth--;
        return Result(frame, method, place);
    }

    /// <summary>The member that really runs for an object of a type of the program; null when the CDK's own does.</summary>
    private static ISymbol? Implementation(Instance instance, ISymbol member)
    {
        if (member.ContainingType?.TypeKind == TypeKind.Interface)
        {
            return instance.Type.FindImplementationForInterfaceMember(member);
        }

        for (var type = instance.Type; type is not null && (member.IsVirtual || member.IsAbstract || member.IsOverride); type = type.BaseType)
        {
            if (type.GetMembers(member.Name).FirstOrDefault(candidate => Overrides(candidate, member)) is { } found)
            {
                return found;
            }
        }

        return member;
    }

    private static bool Overrides(ISymbol candidate, ISymbol member)
    {
        for (var at = candidate; at is not null; at = at is IMethodSymbol method ? method.OverriddenMethod : (at as IPropertySymbol)?.OverriddenProperty)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, member.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private List<KeyValuePair<IParameterSymbol, Slot>> Bound(ImmutableArray<IArgumentOperation> arguments, Frame frame)
    {
        var bound = new List<KeyValuePair<IParameterSymbol, Slot>>(arguments.Length);
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter)
            {
                bound.Add(new(parameter.OriginalDefinition, Argument(argument, EvaluateOpen(argument.Value, frame), frame)));
            }
        }

        return bound;
    }

    private Arguments Named(ImmutableArray<IArgumentOperation> arguments, Place place, Frame frame)
    {
        var named = new List<KeyValuePair<string, Slot>>(arguments.Length);
        foreach (var argument in IsInOrder(arguments) ? arguments : arguments.Sort((one, other) => Ordinal(one) - Ordinal(other)))
        {
            named.Add(new(argument.Parameter?.Name ?? "", Argument(argument, Passed(argument.Parameter, EvaluateOpen(argument.Value, frame)), frame)));
        }

        return new(named, place, program);
    }

    private static bool IsInOrder(ImmutableArray<IArgumentOperation> arguments)
    {
        for (var i = 1; i < arguments.Length; i++)
        {
            if (Ordinal(arguments[i]) < Ordinal(arguments[i - 1]))
            {
                return false;
            }
        }

        return true;
    }

    private static int Ordinal(IArgumentOperation argument) => argument.Parameter?.Ordinal ?? 0;

    /// <summary>What a call gives back through an argument is not known afterwards.</summary>
    private Slot Argument(IArgumentOperation argument, Slot value, Frame frame)
    {
        if (argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out)
        {
            Assign(argument.Value, Slot.Unknown("a call decides it", value.Place), frame);
        }

        return value;
    }
}

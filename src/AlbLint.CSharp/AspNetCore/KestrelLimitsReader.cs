using AlbLint.CSharp.Symbols;
using AlbLint.CSharp.Values;
using AlbLint.Model;
using AlbLint.Servers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.AspNetCore;

/// <summary>
/// Finds what sets KeepAliveTimeout: assignments, wherever the options come from, and configuration that is bound to the options or their
/// limits. Only what is bound counts: by itself Kestrel reads endpoints and certificates from the configuration, no limits
/// (https://github.com/dotnet/aspnetcore/blob/main/src/Servers/Kestrel/Core/src/Internal/ConfigurationReader.cs).
/// </summary>
internal sealed class KestrelLimitsReader(KnownTypes types, DotNetConfiguration settings, Evaluator evaluator, Certainty certainty, CodeFacts facts, ISymbol owner)
{
    public void See(IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment when types.Is(property.Property, Known.KeepAliveTimeout):
                Add(assignment, evaluator.Read<TimeSpan>(assignment.Value));
                break;
            case IInvocationOperation call:
                See(call);
                break;
        }
    }

    private void See(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (types.Is(method, Known.BindConfiguration) && IsForKestrel(method))
        {
            AddBinding(call, evaluator.Of(Argument(call, "configSectionPath")), ":Limits");
        }
        else if ((types.Is(method, Known.ConfigureSection) || types.Is(method, Known.BindBuilder)) && IsForKestrel(method))
        {
            AddBinding(call, evaluator.Configuration.Section(Argument(call, "config")), ":Limits");
        }
        else if (types.Is(method, Known.Bind) && Argument(call, "instance") is { } instance)
        {
            var bound = instance is IConversionOperation conversion ? conversion.Operand.Type : instance.Type;
            if (types.Is(bound, Known.KestrelServerOptions) || types.Is(bound, Known.KestrelServerLimits))
            {
                AddBinding(call, evaluator.Configuration.Section(Argument(call, "configuration")), types.Is(bound, Known.KestrelServerLimits) ? "" : ":Limits");
            }
        }
        else if (ReadsKestrel(call))
        {
            facts.ReadsKestrelSection = true;
        }
    }

    private void AddBinding(IInvocationOperation call, Value section, string limits)
    {
        if (section.Content is not string path)
        {
            Add(call, Setting.Unknown<TimeSpan>("the section that is bound is not known", evaluator.Places.Of(call.Syntax)), "");
            return;
        }

        var text = settings[path + limits + ":KeepAliveTimeout"];
        Add(call, text is null ? null : Duration(text), path + limits);
    }

    private static Setting<TimeSpan> Duration(Setting<string> text) =>
        !text.IsKnown ? text.Select(_ => default(TimeSpan))
        : Durations.Parse(text.Value) is { } span ? text.Select(_ => span) : Setting.Unknown<TimeSpan>($"'{text.Value}' is no duration", text.Place);

    private void Add(IOperation operation, Setting<TimeSpan>? value, string? section = null)
    {
        // A chain of calls is read from its end: the last part of the syntax says when it runs.
        var end = CallSite.Outermost(operation).Syntax.Span.End;
        var place = evaluator.Places.Of(operation.Syntax.SyntaxTree, new(end, 0));
        facts.Limits.Add(new LimitFact(place, value, Registration.IsPost(operation, owner, types), certainty.IsConditional(operation), section));
    }

    /// <summary>Whether a call takes the Kestrel section for something else than Kestrel's own loader, which reads no limits.</summary>
    private bool ReadsKestrel(IInvocationOperation call) =>
        call.Arguments.Any(argument => argument.Value.ConstantValue is { HasValue: true, Value: string text } && IsKestrel(text))
        && !(Consumer(call) is { } consumer && IsFollowed(consumer.TargetMethod));

    /// <summary>The call that is given what a call returns.</summary>
    private static IInvocationOperation? Consumer(IInvocationOperation call)
    {
        var at = call.Parent;
        while (at is IConversionOperation or IArgumentOperation)
        {
            at = at.Parent;
        }

        return at as IInvocationOperation;
    }

    private bool IsFollowed(IMethodSymbol method) =>
        types.Is(method, Known.ConfigureKestrelSection) || (types.Is(method, Known.ConfigureSection) && IsForKestrel(method));

    private static bool IsKestrel(string key) =>
        key.Equals("Kestrel", StringComparison.OrdinalIgnoreCase) || key.StartsWith("Kestrel:", StringComparison.OrdinalIgnoreCase);

    private bool IsForKestrel(IMethodSymbol method) => method.TypeArguments.Any(type => types.Is(type, Known.KestrelServerOptions));

    private static IOperation? Argument(IInvocationOperation call, string name) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name)?.Value;
}

using AlbLint.CSharp.Symbols;
using AlbLint.CSharp.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.AspNetCore;

/// <summary>Finds the shutdown timeout and the redirection to https.</summary>
internal sealed class HostSettingsReader(KnownTypes types, Evaluator evaluator, Certainty certainty, CodeFacts facts, ISymbol owner)
{
    // What stands before the redirection and may answer requests itself, or change what they look like.
    private static readonly HashSet<string> Middlewares = new(StringComparer.Ordinal) { "Use", "UseMiddleware", "UseWhen", "Map", "MapWhen", "UseHealthChecks", "UsePathBase" };

    private bool _isShadowed;

    public void See(IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment:
                See(assignment, property);
                break;
            case IInvocationOperation call when types.Is(call.TargetMethod, Known.UseShutdownTimeout) && call.Arguments.Length == 2:
                facts.Shutdown.Add(Fact(call, call.Arguments[1].Value));
                break;
            case IInvocationOperation call:
                See(call);
                break;
        }
    }

    private void See(ISimpleAssignmentOperation assignment, IPropertySymbol property)
    {
        if (types.Is(property, Known.ShutdownTimeout))
        {
            facts.Shutdown.Add(Fact(assignment, assignment.Value));
        }
        else if (types.Is(property, Known.HttpsPort))
        {
            facts.HasHttpsPort |= !certainty.IsConditional(assignment) && !(assignment.Value.ConstantValue is { HasValue: true, Value: null });
        }
    }

    private void See(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (types.Is(method, Known.UseHttpsRedirection))
        {
            if (!_isShadowed && !certainty.IsConditional(call) && !IsInBranch(call))
            {
                facts.HttpsRedirection ??= evaluator.Places.Of(call.Syntax);
            }
        }
        else
        {
            _isShadowed |= Middlewares.Contains(method.Name) || (method.Name == "Run" && method.IsExtensionMethod);
        }
    }

    private LimitFact Fact(IOperation operation, IOperation value) => new(
        evaluator.Places.Of(operation.Syntax.SyntaxTree, new(CallSite.Outermost(operation).Syntax.Span.End, 0)),
        evaluator.Read<TimeSpan>(value),
        Registration.IsPost(operation, owner, types),
        certainty.IsConditional(operation));

    private static bool IsInBranch(IOperation operation)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            if (at is IInvocationOperation { TargetMethod.Name: var name } && Middlewares.Contains(name))
            {
                return true;
            }
        }

        return false;
    }
}

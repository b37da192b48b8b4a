using AlbLint.CSharp.Symbols;
using AlbLint.CSharp.Values;
using AlbLint.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.AspNetCore;

/// <summary>
/// Finds what the request-timeouts middleware is told: the default, policies, and the times of single endpoints. See
/// https://learn.microsoft.com/aspnet/core/performance/timeouts
/// </summary>
internal sealed class RequestTimeoutReader(KnownTypes types, Evaluator evaluator, Certainty certainty, CodeFacts facts, ISymbol owner)
{
    public void See(IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment when types.Is(property.Property, Known.PolicyTimeout):
                SeePolicy(assignment);
                break;
            case IInvocationOperation call when types.Is(call.TargetMethod, Known.UseRequestTimeouts):
                facts.UsesRequestTimeouts |= !certainty.IsConditional(call);
                break;
            case IInvocationOperation call when types.Is(call.TargetMethod, Known.AddPolicy) && Last(call) is { } time && IsTime(time):
                AddPolicy(call, time, call);
                break;
            case IInvocationOperation call when types.Is(call.TargetMethod, Known.WithRequestTimeout):
                SeeEndpoint(call);
                break;
            case IInvocationOperation call when types.Is(call.TargetMethod, Known.DisableRequestTimeout):
            case IObjectCreationOperation creation when types.Is(creation.Type, Known.RequestTimeoutAttribute) && creation.Parent is not IAttributeOperation:
                facts.HasOtherRequestTimeouts = true;
                break;
        }
    }

    /// <summary>The time of a policy, wherever the policy goes.</summary>
    private void SeePolicy(ISimpleAssignmentOperation assignment)
    {
        for (var at = assignment.Parent; at is not null; at = at.Parent)
        {
            if (at is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } && types.Is(property, Known.DefaultPolicy))
            {
                facts.RequestTimeouts.Add(Fact(assignment, assignment.Value));
                return;
            }

            if (at is IInvocationOperation call && types.Is(call.TargetMethod, Known.AddPolicy))
            {
                AddPolicy(call, assignment.Value, assignment);
                return;
            }

            if (at is IInvocationOperation endpoint && types.Is(endpoint.TargetMethod, Known.WithRequestTimeout))
            {
                AddEndpoint(endpoint, new(evaluator.Read<TimeSpan>(assignment.Value), null));
                return;
            }
        }

        facts.HasOtherRequestTimeouts = true;
    }

    private void AddPolicy(IInvocationOperation call, IOperation time, IOperation operation)
    {
        if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "policyName") is { } name && evaluator.Of(name.Value).Content is string text)
        {
            facts.TimeoutPolicies.Add(new(text, Fact(operation, time)));
        }
    }

    private void SeeEndpoint(IInvocationOperation call)
    {
        var last = Last(call);
        if (last is not null && IsTime(last))
        {
            AddEndpoint(call, new(evaluator.Read<TimeSpan>(last), null));
        }
        else if (last is not null && evaluator.Of(last).Content is string policy)
        {
            AddEndpoint(call, new(null, policy));
        }
        else
        {
            facts.HasOtherRequestTimeouts = true;
        }
    }

    /// <summary>Of several calls in a chain the last one counts, and none does where the timeout is switched off.</summary>
    private void AddEndpoint(IInvocationOperation call, EndpointTimeout timeout)
    {
        facts.HasOtherRequestTimeouts = true;
        if (!certainty.IsConditional(call) && !Chain(call).Any(later => types.Is(later.TargetMethod, Known.WithRequestTimeout) || types.Is(later.TargetMethod, Known.DisableRequestTimeout)))
        {
            facts.EndpointTimeouts.Add(timeout);
        }
    }

    /// <summary>The calls on what a call returns.</summary>
    private static IEnumerable<IInvocationOperation> Chain(IInvocationOperation call)
    {
        for (var at = call.Parent; at is IArgumentOperation or IConversionOperation or IInvocationOperation; at = at.Parent)
        {
            if (at is IInvocationOperation later)
            {
                yield return later;
            }
        }
    }

    private LimitFact Fact(IOperation operation, IOperation value) => new(
        evaluator.Places.Of(operation.Syntax.SyntaxTree, new(CallSite.Outermost(operation).Syntax.Span.End, 0)),
        evaluator.Of(value) is { IsKnown: true, Content: null } ? Setting.Unknown<TimeSpan>("there is no timeout", evaluator.Places.Of(value.Syntax)) : evaluator.Read<TimeSpan>(value),
        Registration.IsPost(operation, owner, types),
        certainty.IsConditional(operation));

    private static IOperation? Last(IInvocationOperation call) => call.Arguments.LastOrDefault()?.Value;

    private static bool IsTime(IOperation value) => value.Type is { Name: "TimeSpan", ContainingNamespace.Name: "System" };
}

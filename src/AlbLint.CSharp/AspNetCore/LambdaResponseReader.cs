using AlbLint.CSharp.Symbols;
using AlbLint.CSharp.Values;
using AlbLint.Model;
using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.AspNetCore;

/// <summary>Reads the responses that Lambda functions give to a load balancer, where they are made.</summary>
internal sealed class LambdaResponseReader(KnownTypes types, Evaluator evaluator)
{
    public IEnumerable<LambdaResponse> Read(IReadOnlyList<IOperation> operations)
    {
        if (types[Known.LambdaResponse] is null)
        {
            yield break;
        }

        foreach (var creation in operations.OfType<IObjectCreationOperation>().Where(creation => types.Is(creation.Type, Known.LambdaResponse)))
        {
            var place = evaluator.Places.Of(creation.Syntax);
            var setters = operations.OfType<ISimpleAssignmentOperation>()
                .Where(assignment => assignment.Target is IPropertyReferenceOperation property && types.Is(property.Property.ContainingType, Known.LambdaResponse)).ToList();
            var own = setters.Where(setter => setter.Parent == creation.Initializer).ToList();
            var isReturned = IsReturned(creation);
            yield return new LambdaResponse
            {
                Place = place,
                StatusCode = Find(own, "StatusCode") is { } status ? evaluator.Read<int>(status.Value)
                    : isReturned ? Setting.Written(0, place)
                    : Setting.Unknown<int>("it may be set later", place),
                Headers = PlaceOf(Find(isReturned ? own : setters, "Headers")),
                MultiValueHeaders = PlaceOf(Find(isReturned ? own : setters, "MultiValueHeaders")),
            };
        }
    }

    private Place? PlaceOf(ISimpleAssignmentOperation? setter) => setter is null ? null : evaluator.Places.Of(setter.Target.Syntax);

    private static ISimpleAssignmentOperation? Find(IEnumerable<ISimpleAssignmentOperation> setters, string property) =>
        setters.FirstOrDefault(setter => ((IPropertyReferenceOperation)setter.Target).Property.Name == property);

    /// <summary>Whether an object leaves the function as it was made: returned, by itself or in a finished task.</summary>
    private static bool IsReturned(IOperation creation)
    {
        var at = creation.Parent;
        while (at is IConversionOperation or IArgumentOperation or IInvocationOperation { TargetMethod: { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask" } })
        {
            at = at.Parent;
        }

        return at is IReturnOperation;
    }
}

using AlbLint.CSharp.Symbols;
using AlbLint.CSharp.Values;
using AlbLint.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.AspNetCore.Endpoints;

/// <summary>Reads the function that configures an endpoint: its protocols, and whether it uses TLS.</summary>
internal sealed class ListenSetupReader(KnownTypes types, Evaluator evaluator, Conditions conditions, Certainty certainty)
{
    /// <summary>What the function that a call is given says; nothing when it is given none.</summary>
    public ListenSetup Of(IInvocationOperation call)
    {
        if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.TypeKind == TypeKind.Delegate)?.Value is not { } configure)
        {
            return ListenSetup.None;
        }

        if (configure is not IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda })
        {
            return Unknown(configure);
        }

        var setup = ListenSetup.None;
        foreach (var operation in conditions.Live(lambda.Body))
        {
            switch (operation)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment when types.Is(property.Property, Known.Protocols):
                    var protocols = evaluator.Read<int>(assignment.Value);
                    setup = setup with { Protocols = certainty.IsConditional(assignment, lambda) ? Setting.Unknown<int>("a condition decides", protocols.Place) : protocols };
                    break;
                case IInvocationOperation inner when types.Is(inner.TargetMethod, Known.UseHttps):
                    var place = evaluator.Places.Of(inner.Syntax);
                    setup = setup with { IsSecure = certainty.IsConditional(inner, lambda) ? Setting.Unknown<bool>("a condition decides", place) : Setting.Written(true, place) };
                    break;
                case IInvocationOperation inner when IsGivenOptions(inner):
                    return Unknown(inner);
            }
        }

        return setup;
    }

    private ListenSetup Unknown(IOperation operation)
    {
        var place = evaluator.Places.Of(operation.Syntax);
        return new(Setting.Unknown<bool>("other code decides", place), Setting.Unknown<int>("other code decides", place));
    }

    /// <summary>Whether code that is not the framework's is given the options.</summary>
    private bool IsGivenOptions(IInvocationOperation call) =>
        call.TargetMethod.ContainingAssembly?.Name.StartsWith("Microsoft.", StringComparison.Ordinal) != true
        && call.Arguments.Any(argument => types.IsKindOf(argument.Value is IConversionOperation conversion ? conversion.Operand.Type : argument.Value.Type, Known.ListenOptions));
}

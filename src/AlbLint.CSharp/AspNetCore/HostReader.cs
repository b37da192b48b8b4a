using AlbLint.CSharp.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.AspNetCore;

/// <summary>Finds where a web host is made, and calls of libraries that may set Kestrel up.</summary>
internal sealed class HostReader(Compilation compilation, KnownTypes types, SyntaxPlaces places, CodeFacts facts)
{
    /// <summary>Calls that only their names are known of.</summary>
    public void See(IReadOnlyList<InvocationExpressionSyntax> unbound)
    {
        foreach (var name in unbound.Select(NameOf).OfType<SimpleNameSyntax>())
        {
            if (GivesAddresses(name))
            {
                facts.OtherEndpoints ??= places.Of(name);
            }
            else if (SetsUp(name) || !IsHarmless(name))
            {
                facts.Foreign ??= new(name.Identifier.ValueText, places.Of(name));
            }
        }
    }

    public void See(IOperation operation)
    {
        if (operation is not IInvocationOperation { TargetMethod: var method })
        {
            if (operation is IInvalidOperation { Syntax: InvocationExpressionSyntax call } && NameOf(call) is { } name)
            {
                facts.HasUnbound = true;
                SeeUnbound(operation, call, name);
            }

            return;
        }

        if (Known.HostMakers.Any(maker => types.Is(method, maker)))
        {
            facts.HostPlace ??= places.Of(operation.Syntax);
            facts.HostMaker = method.Name;
        }
        else if (IsForeign(method))
        {
            facts.Foreign ??= new(method.Name, places.Of(operation.Syntax is InvocationExpressionSyntax found && NameOf(found) is { } name ? name : operation.Syntax));
        }
    }

    /// <summary>ASP.NET Core itself is known to leave the limits alone; of other libraries their code says so, and where it is not at hand what they are given.</summary>
    private bool IsForeign(IMethodSymbol method) =>
        method.ContainingAssembly is { Name: var name } assembly
        && !SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly)
        && !name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) && !name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
        && method.Parameters.Any(parameter => types.IsBuilder(parameter.Type))
        && (ForeignCode.NamesKestrel(assembly, compilation) ?? IsHost(method.Parameters.Select(parameter => parameter.Type)));

    /// <summary>
    /// A call whose method is not found, as the library that has it is not referenced, or that does not fit one, as something in what it is given is not
    /// found. What libraries do that are not at hand nobody knows.
    /// </summary>
    private void SeeUnbound(IOperation operation, InvocationExpressionSyntax call, SimpleNameSyntax name)
    {
        var candidates = operation.SemanticModel!.GetSymbolInfo(call).CandidateSymbols.OfType<IMethodSymbol>().Select(method => method.ReducedFrom ?? method).ToList();
        if (GivesAddresses(name) || candidates.Exists(method => types.Is(method.ContainingType, Known.KestrelServerOptions)))
        {
            facts.OtherEndpoints ??= places.Of(name);
        }
        else if (SetsUp(name) ? !IsFollowed(operation) : candidates.Count > 0 ? candidates.Exists(IsForeign) : !IsHarmless(name) && IsHost(operation.ChildOperations.Select(TypeOf)))
        {
            facts.Foreign ??= new(name.Identifier.ValueText, places.Of(name));
        }
    }

    private static bool GivesAddresses(SimpleNameSyntax method) => method.Identifier.ValueText is "UseUrls" or "UseSetting";

    /// <summary>Whether a method of the framework sets Kestrel up.</summary>
    private static bool SetsUp(SimpleNameSyntax method) => method switch
    {
        GenericNameSyntax generic => generic.TypeArgumentList.Arguments is [var options] && options.ToString().EndsWith("KestrelServerOptions", StringComparison.Ordinal),
        _ => method.Identifier.ValueText is "ConfigureKestrel" or "UseKestrel",
    };

    /// <summary>Whether a function that a call is given is read like any other, for all that is wrong in it.</summary>
    private bool IsFollowed(IOperation call) => call.Descendants().OfType<IAnonymousFunctionOperation>()
        .Any(function => function.Symbol.Parameters.Any(parameter => types.Is(parameter.Type, Known.KestrelServerOptions)));

    private static ITypeSymbol? TypeOf(IOperation given) => given is IConversionOperation conversion ? conversion.Operand.Type : given.Type;

    private static bool IsHarmless(SimpleNameSyntax name) => FrameworkExtensions.Names.Contains(name.Identifier.ValueText) || LibraryExtensions.Has(name);

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Name ?? call.Expression as SimpleNameSyntax;

    /// <summary>
    /// Whether code that is given these gets hold of the host. Services alone could hold options of Kestrel's, too; in public code
    /// Configure&lt;KestrelServerOptions&gt; stands in applications, and was met in no library.
    /// </summary>
    private bool IsHost(IEnumerable<ITypeSymbol?> given) => given.Any(types.IsHostBuilder);
}

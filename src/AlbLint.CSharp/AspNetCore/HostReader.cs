using AlbLint.CSharp.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.AspNetCore;

/// <summary>Finds where a web host is made, and calls of libraries that may set Kestrel up.</summary>
internal sealed class HostReader(Compilation compilation, KnownTypes types, SyntaxPlaces places, CodeFacts facts)
{
    public void See(IOperation operation)
    {
        if (operation is not IInvocationOperation { TargetMethod: var method })
        {
            facts.IsForeign |= operation is IInvalidOperation { Syntax: InvocationExpressionSyntax call } && IsForeign(call, operation);
            return;
        }

        if (Known.HostMakers.Any(maker => types.Is(method, maker)))
        {
            facts.HostPlace ??= places.Of(operation.Syntax);
            facts.HostMaker = method.Name;
        }
        else if (IsForeign(method))
        {
            facts.IsForeign = true;
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
    /// What a call does whose method is not found, as the library that has it is not referenced, nobody knows, unless it has a name of ASP.NET Core's own; of
    /// some of those it has to be known still what they are given.
    /// </summary>
    private bool IsForeign(InvocationExpressionSyntax call, IOperation operation)
    {
        var name = (call.Expression as MemberAccessExpressionSyntax)?.Name ?? call.Expression as SimpleNameSyntax;
        return name is not null && (SetsUp(name) || (!FrameworkExtensions.Names.Contains(name.Identifier.ValueText)
            && IsHost(operation.ChildOperations.Select(given => given is IConversionOperation conversion ? conversion.Operand.Type : given.Type))));
    }

    /// <summary>Whether a method of the framework sets Kestrel up: something in what it is given is not found.</summary>
    private static bool SetsUp(SimpleNameSyntax method) => method switch
    {
        GenericNameSyntax generic => generic.TypeArgumentList.Arguments is [var options] && options.ToString().EndsWith("KestrelServerOptions", StringComparison.Ordinal),
        _ => method.Identifier.ValueText is "UseUrls" or "UseSetting" or "ConfigureKestrel" or "UseKestrel",
    };

    /// <summary>
    /// Whether code that is given these gets hold of the host. Services alone could hold options of Kestrel's, too; in public code
    /// Configure&lt;KestrelServerOptions&gt; stands in applications, and was met in no library.
    /// </summary>
    private bool IsHost(IEnumerable<ITypeSymbol?> given) => given.Any(types.IsHostBuilder);
}

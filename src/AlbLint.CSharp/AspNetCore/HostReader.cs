using AlbLint.CSharp.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.AspNetCore;

/// <summary>Finds where a web host is made, and calls of libraries that may set Kestrel up.</summary>
internal sealed class HostReader(IAssemblySymbol code, KnownTypes types, SyntaxPlaces places, CodeFacts facts)
{
    private const string KestrelAssembly = "Microsoft.AspNetCore.Server.Kestrel.Core";

    public void See(IOperation operation)
    {
        if (operation is not IInvocationOperation { TargetMethod: var method })
        {
            facts.IsForeign |= operation.Syntax is InvocationExpressionSyntax call && operation is IInvalidOperation && IsForeign(call, operation.SemanticModel);
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

    /// <summary>Only an assembly that references Kestrel's can set its options; those of ASP.NET Core itself are known to leave the limits alone.</summary>
    private bool IsForeign(IMethodSymbol method) =>
        method.ContainingAssembly is { Name: var name } assembly
        && !SymbolEqualityComparer.Default.Equals(assembly, code)
        && !name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) && !name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
        && method.Parameters.Any(parameter => IsBuilder(parameter.Type))
        && assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == KestrelAssembly));

    /// <summary>What a call does whose method is not found, as the library that has it is not referenced, nobody knows, unless it has a name of ASP.NET Core's own.</summary>
    private bool IsForeign(InvocationExpressionSyntax call, SemanticModel? model)
    {
        var access = call.Expression as MemberAccessExpressionSyntax;
        var name = access?.Name ?? call.Expression as SimpleNameSyntax;
        return model is not null && name is not null && !FrameworkExtensions.Names.Contains(name.Identifier.ValueText)
            && call.ArgumentList.Arguments.Select(argument => argument.Expression).Append(access?.Expression).Any(given => given is not null && IsBuilder(model.GetTypeInfo(given).Type));
    }

    private bool IsBuilder(ITypeSymbol? type) => Known.Builders.Any(builder => types.IsKindOf(type, builder));
}

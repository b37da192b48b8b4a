using AlbLint.CSharp.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.AspNetCore;

/// <summary>When the code around an operation is run to fill in options.</summary>
internal static class Registration
{
    private static readonly KnownMember[] PostMethods = [Known.PostConfigureServices, Known.PostConfigureAll, Known.PostConfigureBuilder];

    /// <summary>Whether it runs after all that only configures: https://learn.microsoft.com/aspnet/core/fundamentals/configuration/options#options-post-configuration</summary>
    public static bool IsPost(IOperation operation, ISymbol owner, KnownTypes types)
    {
        for (var at = CallSite.Outermost(operation); at is not null; at = at.Parent)
        {
            if (at is IInvocationOperation call && PostMethods.Any(method => types.Is(call.TargetMethod, method)))
            {
                return true;
            }
        }

        return owner.Name == "PostConfigure" && types.IsKindOf(owner.ContainingType, Known.PostConfigureOptions);
    }
}

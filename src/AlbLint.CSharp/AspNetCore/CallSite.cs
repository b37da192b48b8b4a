using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.AspNetCore;

/// <summary>Where code of a local function runs: at the one place that calls it, or hands it to something that does.</summary>
internal static class CallSite
{
    /// <summary>How many functions deep code is followed; functions that call each other have no end.</summary>
    public const int MaxDepth = 8;

    /// <summary>The only operation that names a local function; null when there are several or none.</summary>
    public static IOperation? Of(ILocalFunctionOperation function)
    {
        IOperation root = function;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        var sites = root.Descendants().Where(operation => Names(operation, function.Symbol)).Take(2).ToList();
        return sites.Count == 1 && !IsWithin(sites[0], function) ? sites[0] : null;
    }

    /// <summary>The operation in the body itself at which another one runs; the one in the function when that is not certain.</summary>
    public static IOperation Outermost(IOperation operation)
    {
        var outermost = operation;
        var depth = 0;
        for (var at = operation; at is not null; at = at.Parent)
        {
            if (at is ILocalFunctionOperation function)
            {
                if (depth++ == MaxDepth || Of(function) is not { } site)
                {
                    break;
                }

                at = outermost = site;
            }
        }

        return outermost;
    }

    private static bool Names(IOperation operation, IMethodSymbol function) => operation switch
    {
        IMethodReferenceOperation reference => SymbolEqualityComparer.Default.Equals(reference.Method, function),
        IInvocationOperation call => SymbolEqualityComparer.Default.Equals(call.TargetMethod, function),
        _ => false,
    };

    private static bool IsWithin(IOperation operation, IOperation ancestor)
    {
        for (var at = operation; at is not null; at = at.Parent)
        {
            if (at == ancestor)
            {
                return true;
            }
        }

        return false;
    }
}

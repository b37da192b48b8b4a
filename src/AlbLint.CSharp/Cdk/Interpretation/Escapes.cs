using AlbLint.CSharp.Cdk.Constructs;
using AlbLint.CSharp.Cdk.Values;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <summary>What code that is not followed may change.</summary>
internal static class Escapes
{
    private const int MaxDepth = 4;

    /// <summary>Marks the receiver and the arguments of a call.</summary>
    public static void Of(Slot? target, IEnumerable<Slot> arguments)
    {
        if (target is { } self)
        {
            Mark(self, 0);
        }

        foreach (var argument in arguments)
        {
            Mark(argument, 0);
        }
    }

    private static void Mark(Slot slot, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        CdkObject.Of(slot.Value)?.Escape();
        switch (slot.Value)
        {
            case Instance instance:
                instance.IsOpen |= instance.Base is null;
                foreach (var member in instance.Members.Values)
                {
                    Mark(member, depth + 1);
                }

                break;
            case ListDatum list:
                list.IsComplete = false;
                foreach (var item in list.Items)
                {
                    Mark(item, depth + 1);
                }

                break;
            case MapDatum map:
                map.IsComplete = false;
                break;
        }
    }
}

using AlbLint.CloudFormation.Intrinsics;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Reads <c>AWS::EC2::SecurityGroup</c> and lists of security groups.</summary>
internal static class SecurityGroupReader
{
    /// <summary>The group that a value stands for, declared here or not; null when nothing tells which one it is.</summary>
    public static SecurityGroup? Of(Value value, ModelBuilder builder) => builder.SecurityGroups.Of(value);

    /// <summary>The groups of a network interface. A list that is not written stands for the VPC's default group.</summary>
    public static SecurityGroupSet Set(Value value, ModelBuilder builder)
    {
        var list = ListReading.Of(value);
        var groups = new List<SecurityGroup>();
        var isComplete = list.IsComplete;
        foreach (var item in list.Items)
        {
            if (Of(item, builder) is not { } group)
            {
                isComplete = false;
            }
            else if (!groups.Contains(group))
            {
                groups.Add(group);
            }
        }

        // A parameter that is empty by default asks for a value: nobody deploys with "no group" in mind.
        isComplete &= list.Items.Count > 0 || value.Defaults is null;
        return new SecurityGroupSet { Groups = groups, IsComplete = isComplete, IsVpcDefault = isComplete && groups.Count == 0, Place = list.Place };
    }

    /// <summary>The groups of both sets.</summary>
    public static SecurityGroupSet Union(SecurityGroupSet left, SecurityGroupSet right) => new()
    {
        Groups = [.. left.Groups.Union(right.Groups)],
        IsComplete = left.IsComplete && right.IsComplete,
        IsVpcDefault = left.IsVpcDefault && right.IsVpcDefault,
        Place = left.Place,
    };

    /// <summary>Groups that cannot be known.</summary>
    public static SecurityGroupSet Unknown(Text.Place place) => new() { Groups = [], IsComplete = false, Place = place };
}

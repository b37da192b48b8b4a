using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>What can be registered in a target group.</summary>
internal interface ITarget
{
    /// <summary>The target type that the group gets: ip, instance or lambda.</summary>
    string? TargetType { get; }

    /// <summary>Registers it.</summary>
    /// <param name="group">The target group.</param>
    /// <param name="place">Where the registration is written.</param>
    void AttachTo(TargetGroupObject group, Place place);
}

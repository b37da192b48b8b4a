using AlbLint.Text;

namespace AlbLint.CSharp.AspNetCore;

/// <summary>A call that is given the host and may do anything to it.</summary>
/// <param name="Name">The method.</param>
/// <param name="Place">The call.</param>
internal sealed record ForeignCall(string Name, Place Place);

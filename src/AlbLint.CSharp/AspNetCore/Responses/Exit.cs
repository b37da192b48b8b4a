namespace AlbLint.CSharp.AspNetCore.Responses;

/// <summary>How code ends.</summary>
internal enum Exit
{
    /// <summary>It goes on to what follows.</summary>
    None,

    /// <summary>It leaves the block around it: break, continue, goto.</summary>
    Jump,

    /// <summary>It leaves the method.</summary>
    Return,
}

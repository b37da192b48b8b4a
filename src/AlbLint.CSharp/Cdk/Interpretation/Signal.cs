namespace AlbLint.CSharp.Cdk.Interpretation;

/// <summary>How a statement ends.</summary>
internal enum Signal
{
    /// <summary>The next statement follows.</summary>
    Next,

    /// <summary>The loop or switch ends.</summary>
    Break,

    /// <summary>The loop's next round begins.</summary>
    Continue,

    /// <summary>The call ends.</summary>
    Return,

    /// <summary>The program ends here with an exception.</summary>
    Throw,
}

namespace AlbLint.Tests.Deployed;

/// <summary>What AWS's services for credentials answer: a role of STS, and one of single sign-on.</summary>
internal static class ServedCredentials
{
    public const string RoleToken = "token-of-role";
    public const string SignedOnToken = "token-of-sign-on";

    /// <summary>The answer; null for what is asked of another service.</summary>
    /// <param name="asked">The action, or the path.</param>
    public static string? Answer(string asked) => asked switch
    {
        // https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
        "AssumeRole" => $"""
            <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
              <AccessKeyId>{StackServer.Key}</AccessKeyId><SecretAccessKey>{StackServer.Secret}</SecretAccessKey><SessionToken>{RoleToken}</SessionToken>
              <Expiration>{DateTime.UtcNow.AddHours(1):yyyy-MM-ddTHH:mm:ssZ}</Expiration>
            </Credentials></AssumeRoleResult></AssumeRoleResponse>
            """,

        // https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/API_GetRoleCredentials.html
        "/federation/credentials" => $$"""
            {"roleCredentials": {"accessKeyId": "{{StackServer.Key}}", "secretAccessKey": "{{StackServer.Secret}}", "sessionToken": "{{SignedOnToken}}", "expiration": {{DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeMilliseconds()}} } }
            """,
        _ => null,
    };
}

using AlbLint.Model;

namespace AlbLint.Aws;

/// <summary>What Lambda assumes where nothing is written.</summary>
public static class LambdaDefaults
{
    /// <summary>How long one invocation may take.</summary>
    public static readonly Default<TimeSpan> Timeout =
        new(TimeSpan.FromSeconds(3), "AWS", "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html");
}

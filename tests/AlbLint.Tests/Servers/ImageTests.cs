namespace AlbLint.Tests.Servers;

public sealed class ImageTests
{
    [Theory]
    [InlineData("nginx", "HTTP 80", "65 s")]
    [InlineData("nginx:1.25-alpine", "HTTP 80", "65 s")]
    [InlineData("docker.io/library/nginx", "HTTP 80", "65 s")]
    [InlineData("docker.io/nginx@sha256:0123", "HTTP 80", "65 s")]
    [InlineData("public.ecr.aws/nginx/nginx:stable", "HTTP 80", "65 s")]
    [InlineData("public.ecr.aws/docker/library/nginx:latest", "HTTP 80", "65 s")]
    [InlineData("nginxinc/nginx-unprivileged", "HTTP 8080", "65 s")]
    [InlineData("httpd:2.4", "HTTP 80", "5 s")]
    [InlineData("public.ecr.aws/docker/library/httpd", "HTTP 80", "5 s")]
    [InlineData("amazon/amazon-ecs-sample", "HTTP 80", "5 s")]
    [InlineData("php:8.2-apache", "HTTP 80", "5 s")]
    [InlineData("wordpress", "HTTP 80", "5 s")]
    [InlineData("tomcat:9", "HTTP 8080", "20 s")]
    [InlineData("caddy:2", "HTTP 80", "300 s")]
    [InlineData("mcr.microsoft.com/dotnet/samples:aspnetapp", "HTTP 8080", "130 s")]
    [InlineData("mcr.microsoft.com/dotnet/core/samples:aspnetapp", "HTTP 80", "120 s")]
    public void A_public_image_runs_its_server(string image, string endpoints, string keepAlive)
    {
        var server = Containers.Server(image);
        Assert.Equal(endpoints, server.Endpoints());
        Assert.Equal(keepAlive, server.KeepAlive());
    }

    [Theory]
    [InlineData("123456789012.dkr.ecr.eu-west-1.amazonaws.com/nginx")]
    [InlineData("ghcr.io/nginx")]
    [InlineData("acme/nginx:1.25")]
    [InlineData("localhost/nginx")]
    [InlineData("registry:5000/nginx")]
    [InlineData("nginx-frontend")]
    [InlineData("php:8.2-fpm")]
    [InlineData("wordpress:6-fpm-alpine")]
    [InlineData("node:20")]
    [InlineData("python:3.12")]
    [InlineData("mcr.microsoft.com/dotnet/sdk:8.0")]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("@")]
    public void An_image_of_any_other_kind_says_nothing(string image) => Assert.Null(Containers.Server(image));

    [Fact]
    public void An_image_that_is_not_known_says_nothing() => Assert.Null(Containers.Server());

    [Theory]
    [InlineData("nginx", "nginx", "-g", "daemon off;")]
    [InlineData("httpd:2.4", "httpd-foreground")]
    [InlineData("httpd:2.4", "httpd", "-D", "FOREGROUND")]
    [InlineData("tomcat", "catalina.sh", "run")]
    [InlineData("httpd:2.4", "/bin/sh", "-c", "echo '<h1>it; works & more</h1>' > /usr/local/apache2/htdocs/index.html && httpd-foreground")]
    public void The_image_s_own_command_may_be_written_out(string image, params string[] command) => Assert.Equal(Containers.Server(image).Endpoints(), Containers.Server(image, command).Endpoints());

    [Fact]
    public void A_shell_inside_a_shell_is_read_through() =>
        Assert.Equal("HTTP 80", Containers.Server("httpd:2.4", ["/bin/sh -c \"echo '<b>hi</b>' > /usr/local/apache2/htdocs/index.html && httpd-foreground\""], ["sh", "-c"]).Endpoints());

    [Theory]
    [InlineData("nginx", "sleep", "1000")]
    [InlineData("nginx", "nginx", "-c", "/etc/other.conf")]
    [InlineData("nginx", "sh", "-c", "sed -i s/80/8080/ /etc/nginx/conf.d/default.conf && nginx -g 'daemon off;'")]
    [InlineData("nginx", "sh", "-c", "nginx & app")]
    [InlineData("httpd", "sh", "-c", "sed -i s/80/8080/ /usr/local/apache2/conf/httpd.conf; httpd-foreground")]
    public void Another_command_or_configuration_takes_the_certainty_away(string image, params string[] command) => Assert.Null(Containers.Server(image, command));

    [Fact]
    public void An_entry_point_of_another_program_takes_the_certainty_away() => Assert.Null(Containers.Server("nginx", entryPoint: ["/start.sh"]));

    [Theory]
    [InlineData("nginx", "/etc/nginx/conf.d")]
    [InlineData("nginx", "/etc")]
    [InlineData("httpd", "/usr/local/apache2/conf/httpd.conf")]
    [InlineData("tomcat", "/usr/local/tomcat/conf")]
    public void A_volume_over_the_configuration_takes_the_certainty_away(string image, string mount) => Assert.Null(Containers.Server(image, mounts: [mount]));

    [Theory]
    [InlineData("nginx", "/usr/share/nginx/html")]
    [InlineData("httpd", "/usr/local/apache2/htdocs")]
    public void A_volume_beside_the_configuration_changes_nothing(string image, string mount) => Assert.Equal("HTTP 80", Containers.Server(image, mounts: [mount]).Endpoints());
}

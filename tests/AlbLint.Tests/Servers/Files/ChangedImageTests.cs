using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Servers.Files;

/// <summary>Images of public servers whose configuration a Dockerfile may change in place.</summary>
public sealed class ChangedImageTests
{
    [Theory]
    [InlineData("FROM httpd:2.4\nRUN sed -i 's/Listen 80/Listen 8080/' /usr/local/apache2/conf/httpd.conf")]
    [InlineData("FROM httpd:2.4\nRUN sed -i 's/Listen 80/Listen 8080/' conf/httpd.conf")]
    [InlineData("FROM httpd:2.4\nCOPY extra.conf conf/httpd.conf")]
    [InlineData("FROM httpd:2.4\nCOPY --from=build /httpd.conf ./conf/")]
    [InlineData("FROM php:8.3-apache\nRUN sed -i 's/80/8080/g' /etc/apache2/sites-available/000-default.conf /etc/apache2/ports.conf")]
    [InlineData("FROM php:8.3-apache\nRUN a2enmod rewrite ssl && a2ensite default-ssl")]
    [InlineData("FROM php:8.3-apache\nRUN a2enmod headers ssl")]
    [InlineData("FROM httpd:2.4\nRUN <<EOF\nsed -i s/80/8080/ conf/httpd.conf\nEOF")]
    [InlineData("FROM php:8.3-apache\nCOPY ports.conf $APACHE_CONFDIR/ports.conf")]
    [InlineData("FROM nginx\nRUN cd /etc && sed -i s/80/8080/ nginx/conf.d/default.conf")]
    [InlineData("FROM nginx\nWORKDIR /etc/nginx/conf.d\nCOPY default.conf .")]
    [InlineData("FROM nginx\nCOPY --from=build /out/ $WHERE")]
    [InlineData("FROM caddy:2\nRUN echo :8080 > $HOME/Caddyfile")]
    public void Silent_where_the_configuration_may_be_changed(string dockerfile) => Assert.Null(BuiltServer.Of(dockerfile));

    [Theory]
    [InlineData("FROM httpd:2.4\nCOPY . htdocs/\nRUN chmod -R a+r htdocs")]
    [InlineData("FROM httpd:2.4\nCOPY page/ $HTTPD_PREFIX/htdocs/")]
    [InlineData("FROM php:8.3-apache\nCOPY . .\nCOPY php.ini $PHP_INI_DIR/php.ini\nRUN a2enmod rewrite && apt-get install -y libssl-dev")]
    [InlineData("FROM httpd:2.4\nRUN <<EOF\napt-get install -y curl\nEOF")]
    [InlineData("FROM nginx\nCOPY --from=build /app/dist /usr/share/nginx/html")]
    public void The_shipped_configuration_counts_where_nothing_touches_it(string dockerfile) => Assert.Equal("HTTP 80", BuiltServer.Of(dockerfile).Endpoints());
}
